import { type FontFace } from '../font/font-face.js';
import { coordinate } from '../pdf/number-format.js';

/** x' = a·x + c·y + e, y' = b·x + d·y + f, as PDF writes its matrices. */
interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The outline of one character as path operators, its em one unit before the matrix. Drawn letters need no font
 * and add nothing to the text that is searched and read aloud.
 * @throws GlyphMissing
 */
export function outlineOperators(face: FontFace, character: string, matrix: Matrix): string {
  const place = (x: number, y: number): Point => {
    const [emX, emY] = [x / face.unitsPerEm, y / face.unitsPerEm];
    return {
      x: matrix.a * emX + matrix.c * emY + matrix.e,
      y: matrix.b * emX + matrix.d * emY + matrix.f,
    };
  };
  const operators: string[] = [];
  let current: Point = { x: 0, y: 0 };
  for (const { command, args } of face.outline(character)) {
    const points = pairs(args).map(([x, y]) => place(x, y));
    operators.push(operatorOf(command, current, points));
    current = points.at(-1) ?? current;
  }
  return operators.join(' ');
}

/** Four curves that look like a circle. */
export function circleOperators(centre: Point, radius: number): string {
  const pull = radius * 0.5523;
  const at = (x: number, y: number): Point => ({ x: centre.x + x, y: centre.y + y });
  return [
    `${written([at(radius, 0)])} m`,
    `${written([at(radius, pull), at(pull, radius), at(0, radius)])} c`,
    `${written([at(-pull, radius), at(-radius, pull), at(-radius, 0)])} c`,
    `${written([at(-radius, -pull), at(-pull, -radius), at(0, -radius)])} c`,
    `${written([at(pull, -radius), at(radius, -pull), at(radius, 0)])} c h`,
  ].join(' ');
}

/** A closed star of five points, one of them up. */
export function starOperators(centre: Point, radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const length = index % 2 === 0 ? radius : radius * 0.382;
    const angle = Math.PI / 2 + (index * Math.PI) / 5;
    return { x: centre.x + length * Math.cos(angle), y: centre.y + length * Math.sin(angle) };
  });
  const lines = points.map((point, i) => `${written([point])} ${i === 0 ? 'm' : 'l'}`);
  return `${lines.join(' ')} h`;
}

type Command = ReturnType<FontFace['outline']>[number]['command'];

function operatorOf(command: Command, from: Point, points: readonly Point[]): string {
  switch (command) {
    case 'moveTo':
      return `${written(points)} m`;
    case 'lineTo':
      return `${written(points)} l`;
    case 'quadraticCurveTo':
      return `${written(asCubic(from, points))} c`;
    case 'bezierCurveTo':
      return `${written(points)} c`;
    case 'closePath':
      return 'h';
  }
}

/** TrueType's curves have one control point, PDF's have two. */
function asCubic(from: Point, [control = from, to = from]: readonly Point[]): readonly Point[] {
  const towards = (end: Point): Point => ({
    x: end.x + ((control.x - end.x) * 2) / 3,
    y: end.y + ((control.y - end.y) * 2) / 3,
  });
  return [towards(from), towards(to), to];
}

function pairs(values: readonly number[]): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (let i = 0; i + 1 < values.length; i += 2) result.push([values[i] ?? 0, values[i + 1] ?? 0]);
  return result;
}

function written(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${coordinate(x)} ${coordinate(y)}`).join(' ');
}
