/** What does not agree with the ledger, each in a sentence. */
export interface Findings {
  lost: string[];
  doubled: string[];
  /** Refused although meant, or there although refused. */
  wrong: string[];
}
