import type { ComponentProps, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './Button.module.css';

type Tone = 'strong' | 'quiet' | 'plain' | 'harm';

interface Look {
  /** strong: the one next act; quiet: the others; plain: inside a line of text; harm: takes something away. */
  tone?: Tone;
  small?: boolean;
  children: ReactNode;
}

const classes = (tone: Tone, small: boolean | undefined, more: string | undefined): string =>
  [styles.button, styles[tone], small && styles.small, more].filter(Boolean).join(' ');

type ButtonProps = Look & { busy?: boolean } & ComponentProps<'button'>;

/** A button whose words say the outcome. While busy it stays where it is and ignores further presses. */
export function Button({
  tone = 'quiet',
  small,
  busy,
  className,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={classes(tone, small, className)}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}

/** A link that looks like a button, for acts that have an address of their own. */
export function LinkButton({ tone = 'quiet', small, className, ...rest }: Look & LinkProps) {
  return <Link {...rest} className={classes(tone, small, className)} />;
}
