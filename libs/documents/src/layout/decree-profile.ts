const POINTS_PER_MILLIMETRE = 72 / 25.4;

export function millimetres(length: number): number {
  return length * POINTS_PER_MILLIMETRE;
}

export function toMillimetres(points: number): number {
  return points / POINTS_PER_MILLIMETRE;
}

/** A4 in points. */
export const PAGE = { width: millimetres(210), height: millimetres(297) } as const;

/**
 * Choices made within the ranges of Nghị định 30/2020/NĐ-CP, Phụ lục I: margins top and bottom 20–25 mm, left
 * 30–35, right 15–20; sizes beside each entry. Points unless said otherwise.
 */
export const ND30_2020 = {
  margins: {
    top: millimetres(20),
    bottom: millimetres(20),
    left: millimetres(30),
    right: millimetres(15),
  },
  /** Offsets from the left margin, measured from the diagram of the annex: about 0–44 % and 52–98 %. */
  issuerColumn: { left: 0, width: millimetres(70) },
  nationColumn: { left: millimetres(76), width: millimetres(89) },
  /** 12–13 and 13–14; a name of the country at 12 goes with a motto at 13. */
  nation: 12,
  motto: 13,
  /** 12–13. */
  issuer: 12,
  /** 13. */
  number: 13,
  /** 13–14. */
  date: 13,
  /** 13–14. */
  title: 14,
  /** 12–13, 6 points below the number. */
  letterSubject: 12,
  /** 13–14. */
  body: 14,
  /** Exactly: between single (about 16 at 14 points) and one and a half. */
  bodyPitch: 18,
  /** 1 or 1.27 cm. */
  firstLineIndent: millimetres(12.7),
  /** At least 6. */
  paragraphGap: 6,
  table: 12,
  /** 13–14. */
  signature: 14,
  recipientsTitle: 12,
  recipients: 11,
  /** 13–14, centred in the top margin from the second page. */
  pageNumber: 13,
  /** About the seal of a provincial agency. */
  sealDiameter: millimetres(36),
  personSignature: { width: millimetres(54), height: millimetres(24) },
} as const;

export const TEXT_WIDTH = PAGE.width - ND30_2020.margins.left - ND30_2020.margins.right;
export const TEXT_HEIGHT = PAGE.height - ND30_2020.margins.top - ND30_2020.margins.bottom;
