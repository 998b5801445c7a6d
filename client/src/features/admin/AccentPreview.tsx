import { accentTones, contrastOf, type AccentTones } from '@rapport/shared/accent';
import { useEffect, useMemo, useRef } from 'react';
import { useCommunity } from '../../lib/shell';
import { t } from './words';
import styles from './Look.module.css';

/** The accent as people will see it in the light and in the dark, with its contrast. */
export default function AccentPreview({ accent }: { accent: string }) {
  const { light, dark } = useMemo(() => accentTones(accent), [accent]);
  return (
    <div className={styles.previews}>
      <Sample words={t('community.accentLight')} theme="light" tones={light} chosen={accent} />
      <Sample words={t('community.accentDark')} theme="dark" tones={dark} chosen={accent} />
    </div>
  );
}

interface SampleProps {
  words: string;
  theme: 'light' | 'dark';
  tones: AccentTones;
  chosen: string;
}

function Sample({ words, theme, tones, chosen }: SampleProps) {
  const { language } = useCommunity();
  const box = useRef<HTMLDivElement>(null);
  const ratio = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(
    contrastOf(tones, theme),
  );
  // Set by script: the content policy refuses styles that stand in the page itself.
  useEffect(() => {
    const style = box.current?.style;
    style?.setProperty('--accent', tones.accent);
    style?.setProperty('--accent-soft', tones.accentSoft);
    style?.setProperty('--on-accent', tones.onAccent);
  }, [tones]);
  const kept = tones.accent.toLowerCase() === chosen.toLowerCase();
  return (
    <figure>
      <div ref={box} className={`${styles.sample} ${styles[theme]}`} aria-hidden="true">
        <span className={styles.button}>{t('community.accentButton')}</span>
        <span className={styles.link}>{t('community.accentLink')}</span>
        <span className={styles.soft}>128</span>
      </div>
      <figcaption>
        {words}, {t('community.contrast', { ratio })}.{' '}
        {kept ? t('community.accentKept') : t('community.accentShifted', { tone: tones.accent })}
      </figcaption>
    </figure>
  );
}
