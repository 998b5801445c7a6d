import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import styles from './Popup.module.css';

interface PopupProps {
  /** What is pressed; its words are its name. */
  summary: ReactNode;
  label?: string;
  /** Which edge of the summary the panel keeps to. */
  align?: 'start' | 'end';
  className?: string;
  /** Called when the panel opens, for what is asked for only then. */
  onOpen?: () => void;
  children: ReactNode;
}

/** Room that stays between a panel and the edge of the window, in pixels. */
const MARGIN = 8;

/** Moves a panel sideways by as much as it would stick out of the window, as it does on a phone. */
function keepInside(panel: HTMLElement): void {
  panel.style.translate = '';
  const { left, right } = panel.getBoundingClientRect();
  const over = Math.max(0, right + MARGIN - document.documentElement.clientWidth);
  const shift = left < MARGIN ? MARGIN - left : -Math.min(over, left - MARGIN);
  if (shift !== 0) panel.style.translate = `${shift}px`;
}

/**
 * A small panel that opens below what is pressed. It is a `details` element, so its links work before and
 * without JavaScript; with it, Escape, a press outside and a followed link close it.
 */
export function Popup({ summary, label, align = 'start', className, onOpen, children }: PopupProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const { key } = useLocation();

  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [key]);

  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current;
      if (!element?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        element.querySelector('summary')?.focus();
      } else if (event.target instanceof Element && element.contains(event.target)) {
        // Whatever is chosen in it, the panel has done its work.
        const chosen = event.type === 'click' && event.target.closest('a, button');
        if (!chosen) return;
        // What had the focus is hidden now, unless what was chosen has taken it elsewhere.
        if (panel.current?.contains(document.activeElement)) element.querySelector('summary')?.focus();
      }
      element.open = false;
    };
    // A phone is turned while the panel is open.
    const fit = () => details.current?.open && panel.current && keepInside(panel.current);
    window.addEventListener('resize', fit);
    document.addEventListener('pointerdown', close);
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      window.removeEventListener('resize', fit);
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);

  return (
    <details
      ref={details}
      className={`${styles.popup} ${className ?? ''}`}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen?.();
        if (!panel.current) return;
        keepInside(panel.current);
        // At the lower edge of a phone it would open out of sight.
        if (currentTarget.open) panel.current.scrollIntoView({ block: 'nearest' });
      }}
    >
      <summary aria-label={label}>{summary}</summary>
      <div ref={panel} className={`${styles.panel} ${align === 'end' ? styles.end : ''}`}>
        {children}
      </div>
    </details>
  );
}
