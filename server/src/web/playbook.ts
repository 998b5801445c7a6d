import words from '../locales/en/playbook.json' with { type: 'json' };

/** How it is done here, with the templates, as Markdown anybody may take along (practice 3.4). */
export function playbook(): string {
  const parts = words.parts.map(({ title, text, steps, template }) => {
    const list = steps.map((step, i) => `${i + 1}. ${step}`).join('\n');
    const sample = template.map((line) => `> ${line}`).join('\n>\n');
    return [`## ${title}`, text, list, ...(sample ? [`${words.templateTitle}:`, sample] : [])].join('\n\n');
  });
  return `${[`# ${words.title}`, words.lead, ...parts, `## ${words.licenceTitle}`, words.licence].join('\n\n')}\n`;
}
