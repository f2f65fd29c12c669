import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import {
  type CycleDefinitionListView,
  type CycleListView,
  type DocumentTemplateListView,
  type DocumentView,
  type DraftView,
} from '@congvu/contracts';
import { type Officer } from './officer.js';
import { stackUrl } from './places.js';

const API = '/api/v1';

/** Letters that a test needs before it begins, made over HTTP in the session of the officer's browser. */
export async function submitted(officer: Officer, subject: string): Promise<string> {
  const id = await drafted(officer, subject);
  const { etag } = await read<DraftView>(officer, `/documents/${id}/draft`);
  await ask(officer, `/documents/${id}/submission`, { etag, consulted: [] });
  return id;
}

/** A công văn of the officer's own agency with this subject, complete. */
export async function drafted(officer: Officer, subject: string): Promise<string> {
  const { items } = await read<DocumentTemplateListView>(officer, '/document-templates');
  const templateId = items.find(({ documentType }) => documentType === 'CV')?.id;
  const source = { kind: 'template', templateId };
  const { id } = await ask<DocumentView>(officer, '/documents', { source });
  const { body, enclosure, slip, etag } = await read<DraftView>(officer, `/documents/${id}/draft`);
  const saved = await officer.page.request.put(`${stackUrl()}${API}/documents/${id}/draft`, {
    headers: { ...(await headers(officer)), 'If-Match': `"${etag}"` },
    data: { subject, body, enclosure, slip },
  });
  expect(saved.ok(), await saved.text()).toBe(true);
  return id;
}

/** The first year of the sample, unless it is open already. */
export async function openYear(administrator: Officer): Promise<void> {
  const { items } = await read<CycleListView>(administrator, '/cycles');
  if (items.length > 0) return;
  const definitions = await read<CycleDefinitionListView>(administrator, '/cycle-definitions');
  await ask(administrator, '/cycles', { definitionId: definitions.items[0]?.id });
}

/** Takes a submitted letter back to its drafter. */
export async function recall(officer: Officer, id: string): Promise<void> {
  await ask(officer, `/documents/${id}/recall`, { reason: 'Bổ sung số liệu.' });
}

async function read<View>({ page }: Officer, path: string): Promise<View> {
  const answer = await page.request.get(`${stackUrl()}${API}${path}`);
  expect(answer.ok(), path).toBe(true);
  return (await answer.json()) as View;
}

async function ask<View>(officer: Officer, path: string, data: unknown): Promise<View> {
  const answer = await officer.page.request.post(`${stackUrl()}${API}${path}`, {
    headers: await headers(officer),
    data,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as View;
}

async function headers(officer: Officer): Promise<Record<string, string>> {
  const { csrfToken } = await read<{ csrfToken: string }>(officer, '/sessions/current');
  return { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': randomUUID(), Origin: stackUrl() };
}
