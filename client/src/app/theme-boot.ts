// Runs before the first paint, so that a chosen theme does not flash. Small and on its own for that reason.
try {
  const theme: unknown = JSON.parse(localStorage.getItem('rapport:theme') ?? 'null');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {
  // Without storage the system's choice stands.
}
