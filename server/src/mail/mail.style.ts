import type { CSSProperties } from 'react';

export const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
export const SERIF = "'Source Serif 4', Georgia, 'Times New Roman', serif";
export const MONO = "ui-monospace, 'SF Mono', Menlo, Consolas, monospace";

// Inline styles are the light look, which every program knows; these turn it dark where that is understood. The
// library repeats the paper on a table inside the body, for programs that drop the body's own style.
export const DARK = `
  @media (prefers-color-scheme: dark) {
    .paper, .paper > table > tbody > tr > td { background-color: #1b1a18 !important; }
    .ink { color: #ece7de !important; }
    .quiet, .quiet a { color: #aaa397 !important; }
    .way { color: #7cc4b8 !important; }
    .line { border-color: #38352f !important; }
    .soft { background-color: #24221f !important; color: #ece7de !important; }
    .act { background-color: #7cc4b8 !important; color: #10201d !important; }
  }`;

/** Long words and addresses break instead of widening the page of a phone. */
const breaking: CSSProperties = { overflowWrap: 'anywhere', wordBreak: 'break-word' };

export const text: CSSProperties = {
  ...breaking,
  color: '#23211d',
  fontFamily: SANS,
  fontSize: '16px',
  lineHeight: '24px',
  margin: '0 0 16px',
};
export const quiet: CSSProperties = {
  ...text,
  color: '#5d584f',
  fontSize: '14px',
  lineHeight: '21px',
  margin: '0 0 8px',
};
export const serif: CSSProperties = { ...text, fontFamily: SERIF, margin: '0', whiteSpace: 'pre-line' };
export const way: CSSProperties = { color: '#0f5c57', textDecoration: 'underline' };
export const quoteLine: CSSProperties = {
  borderInlineStart: '3px solid #e4dfd5',
  paddingInlineStart: '16px',
};
export const codeBox: CSSProperties = {
  ...text,
  backgroundColor: '#f1ede4',
  borderRadius: '8px',
  fontFamily: MONO,
  fontSize: '28px',
  letterSpacing: '0.2em',
  lineHeight: '40px',
  padding: '12px 16px',
  textAlign: 'center',
};
export const act: CSSProperties = {
  backgroundColor: '#0f5c57',
  borderRadius: '8px',
  color: '#ffffff',
  fontFamily: SANS,
  fontSize: '16px',
  fontWeight: 600,
  padding: '12px 20px',
};
