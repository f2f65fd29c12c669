/** Clicks and keys that the design allows for the most frequent actions (officer's rows 1–4, supervisor's rows 3–4). */
export const LIMITS = {
  openMostUrgent: { clicks: 0, keys: ['j', 'k'] },
  comeBackToDraft: { clicks: 1 },
  submit: { clicks: 2, keys: ['Control+Enter', 'Enter'] },
  answerReturn: { clicks: 3, keys: ['Enter', 'Control+Enter', 'Enter'] },
  // A key that decides only opens the form; Ctrl+Enter commits.
  approve: { clicks: 2, keys: ['Enter', 'a', 'Control+Enter'] },
  returnWithReason: { clicks: 3, keys: ['t', '2', 'Control+Enter'] },
} as const;
