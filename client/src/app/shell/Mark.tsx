/** The community's own mark, or Rapport's: people under one roof. */
export function Mark({ path }: { path: string | null }) {
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round' } as const;
  return (
    <svg
      viewBox="0 0 24 24"
      width="22"
      height="22"
      aria-hidden="true"
      {...(path ? { fill: 'currentColor' } : line)}
    >
      {path ? (
        <path d={path} />
      ) : (
        <>
          <path d="M4 14c0-5 3.5-8 8-8s8 3 8 8" />
          <path d="M8 15c0-2.6 1.6-4.4 4-4.4s4 1.8 4 4.4" />
          <circle cx="12" cy="18" r="1.4" fill="currentColor" />
        </>
      )}
    </svg>
  );
}
