import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { t } from '../texts/t.js';
import { Dialog } from '../ui/dialog.js';
import { foldedText } from '../ui/folded-text.js';
import { reading } from './api/client.js';
import { useOpenPages } from './pages.js';

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly detail: string;
  readonly open: () => void;
}

const SHORTEST_SEARCH = 2;
const MOST_LETTERS = 8;

/** Goes anywhere by typing: pages, and letters by number or words, with or without marks of tone. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('');
  const [index, setIndex] = useState(0);
  const entries = useEntries(useDeferredValue(words));
  const chosen = entries[Math.min(index, entries.length - 1)];
  const open = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.open();
  };
  const press = ({ key, nativeEvent }: KeyboardEvent) => {
    if (nativeEvent.isComposing) return;
    if (key === 'ArrowDown') setIndex(Math.min(index + 1, entries.length - 1));
    else if (key === 'ArrowUp') setIndex(Math.max(index - 1, 0));
    else if (key === 'Enter') open(chosen);
  };
  return (
    <Dialog title={t('app.search')} onClose={onClose}>
      <Input
        data-focus
        role="combobox"
        aria-expanded
        aria-controls="palette-entries"
        aria-label={t('app.search')}
        placeholder={t('app.searchHint')}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          setIndex(0);
        }}
        onKeyDown={press}
      />
      {entries.length === 0 && <p className="quiet">{t('app.searchNothing')}</p>}
      <ul id="palette-entries" className="palette" role="listbox" aria-label={t('app.search')}>
        {entries.map((entry) => (
          <li
            key={entry.key}
            role="option"
            aria-selected={entry === chosen}
            onClick={() => open(entry)}
          >
            {entry.text} <small>{entry.detail}</small>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function useEntries(words: string): readonly Entry[] {
  const navigate = useNavigate();
  const wanted = words.trim();
  const letters = useQuery({
    ...reading('/documents', { q: wanted, limit: MOST_LETTERS }),
    enabled: wanted.length >= SHORTEST_SEARCH,
  });
  const pages = useOpenPages().map((to): Entry => ({
    key: to,
    text: t(`app.page.${to}`),
    detail: '',
    open: () => void navigate({ to, search: {} }),
  }));
  const found = (letters.data?.items ?? []).map(({ id, subject, symbol, statusText }): Entry => ({
    key: id,
    text: subject || t('documents.noSubject'),
    detail: `${symbol} · ${statusText}`,
    open: () =>
      void navigate({ to: '/van-ban/$documentId', params: { documentId: id }, search: {} }),
  }));
  const matching = pages.filter(({ text }) => foldedText(text).includes(foldedText(wanted)));
  return [...matching, ...(wanted.length >= SHORTEST_SEARCH ? found : [])];
}
