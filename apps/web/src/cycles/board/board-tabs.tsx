import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { t } from '../../texts/t.js';
import { Tabs } from '../../ui/tabs.js';
import { type BoardView, boardViews } from './board-search.js';

const route = getRouteApi('/dieu-hanh');

/** The pages of "Điều hành"; the year stays chosen. */
export function BoardTabs() {
  const { xem = 'ma-tran' } = route.useSearch();
  const navigate = useNavigate({ from: '/dieu-hanh' });
  return (
    <Tabs<BoardView>
      label={t('cycle.board.views')}
      tabs={boardViews.map((key) => ({ key, label: t(`cycle.board.view.${key}`) }))}
      active={xem}
      onChoose={(view) =>
        void navigate({ search: ({ nam }) => ({ ...(nam && { nam }), xem: view }) })
      }
    />
  );
}
