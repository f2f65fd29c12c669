/** Of every sample account; they exist in a rehearsal only. */
export const SAMPLE_PASSWORD = 'CongVu@2024';
