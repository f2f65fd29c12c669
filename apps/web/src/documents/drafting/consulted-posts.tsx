import { type PostView } from '@congvu/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading } from '../../app/api/client.js';
import { useSession } from '../../app/session.query.js';
import { t } from '../../texts/t.js';
import { foldedText } from '../../ui/folded-text.js';

interface ConsultedPostsProps {
  readonly value: readonly string[];
  readonly onChange: (posts: readonly string[]) => void;
}

const MINUTES_5 = 300_000;

/** Units asked for an opinion: by group or one by one; each is asked through its head. */
export function ConsultedPosts({ value, onChange }: ConsultedPostsProps) {
  const [words, setWords] = useState('');
  const posts = useQuery({ ...reading('/posts'), staleTime: MINUTES_5 });
  const groups = useQuery({ ...reading('/receiver-groups'), staleTime: MINUTES_5 });
  const own = useSession().capacity?.unitCode;
  const heads = headsOf(posts.data?.items ?? []).filter(({ unitCode }) => unitCode !== own);
  const shown = heads.filter(({ unitName }) => foldedText(unitName).includes(foldedText(words)));
  const add = (codes: readonly string[]) => onChange([...new Set([...value, ...codes])]);
  const toggle = (code: string) =>
    value.includes(code) ? onChange(value.filter((one) => one !== code)) : add([code]);
  return (
    <fieldset className="consulted">
      <legend>{t('drafting.consulted', { n: value.length })}</legend>
      <div className="toolbar">
        {groups.data?.items.map(({ code, name, members }) => {
          const units = new Set(members.map((member) => member.code));
          const codes = heads
            .filter(({ unitCode }) => units.has(unitCode))
            .map((head) => head.code);
          if (codes.length === 0) return null;
          return (
            <button key={code} type="button" onClick={() => add(codes)}>
              + {name} ({codes.length})
            </button>
          );
        })}
        <input
          aria-label={t('drafting.findUnit')}
          placeholder={t('drafting.findUnit')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      <div className="consulted-list">
        {shown.map(({ code, unitName, title }) => (
          <label key={code} className="check" title={title}>
            <input type="checkbox" checked={value.includes(code)} onChange={() => toggle(code)} />
            {unitName}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The first signing post of each unit, in the order the server gives: the official one. */
function headsOf(posts: readonly PostView[]): readonly PostView[] {
  const heads = new Map<string, PostView>();
  for (const post of posts) {
    if (post.roles.includes('signer') && post.holders.length > 0 && !heads.has(post.unitCode)) {
      heads.set(post.unitCode, post);
    }
  }
  return [...heads.values()];
}
