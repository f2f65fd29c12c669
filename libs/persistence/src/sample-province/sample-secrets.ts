/** One password for all sample accounts; they cannot exist in an ordinary environment. */
export const SAMPLE_PASSWORD = 'CongVu@2024';
/** One PIN for all keys of a rehearsal, which are made at their first use. */
export const SAMPLE_PIN = '246810';
