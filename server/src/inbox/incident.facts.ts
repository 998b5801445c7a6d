/** Joins the incident `ic` that owns a thread; $1 is the community. */
export function incidentOfNotice(threadId: string): string {
  return `left join incident ic on ic.community_id = $1 and ic.thread_id = ${threadId}`;
}

/** What a notice about that incident quotes: the apology, the promise to report, or the report itself. */
export function newsOfIncident(kind: string): string {
  return `case ${kind} when 'INCIDENT_DUE' then ic.report_back
    when 'INCIDENT_REPORT' then concat_ws(E'\\n\\n', ic.learned, ic.changed) else ic.apology end`;
}
