import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  useNavigate,
} from '@tanstack/react-router';
import { useEffect } from 'react';
import { parseArrivalSearch } from '../arrivals/arrival-search.js';
import { parseDocumentListSearch, parseDocumentSearch } from '../documents/document-search.js';
import { parseBoardSearch } from '../cycles/board/board-search.js';
import { parseObligationListSearch } from '../obligations/obligation-list-search.js';
import { parseRegisterSearch } from '../registers/register-search.js';
import { parseTaskSearch } from '../tasks/task-search.js';
import { TasksScreen } from '../tasks/tasks.screen.js';
import { loadPart } from '../ui/load-part.js';
import { Loading } from '../ui/loading.js';
import { NotFound } from './not-found.js';
import { RouteProblem } from './route-problem.js';
import { SessionGate } from './session-gate.js';
import { startPage } from './pages.js';
import { useSession } from './session.query.js';

const rootRoute = createRootRoute({ component: SessionGate, notFoundComponent: NotFound });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: StartPage,
});

/** Goes on to the page of the reader's role, once: the router's own `Navigate` would go again with every render. */
function StartPage() {
  const { capacity } = useSession();
  const navigate = useNavigate();
  const to = startPage(capacity?.roles ?? []);
  useEffect(() => {
    void navigate({ to, search: {}, replace: true });
  }, [navigate, to]);
  return null;
}

const tasksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/viec',
  validateSearch: parseTaskSearch,
  component: TasksScreen,
});
const documentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/van-ban',
  validateSearch: parseDocumentListSearch,
  component: lazyRouteComponent(
    () => loadPart(() => import('../documents/documents.screen.js')),
    'DocumentsScreen',
  ),
});
const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/van-ban/$documentId',
  validateSearch: parseDocumentSearch,
  component: lazyRouteComponent(
    () => loadPart(() => import('../documents/document.screen.js')),
    'DocumentScreen',
  ),
});
const draftRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/van-ban/$documentId/soan',
  component: lazyRouteComponent(
    () => loadPart(() => import('../documents/drafting/drafting.screen.js')),
    'DraftingScreen',
  ),
});
const registersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/so',
  validateSearch: parseRegisterSearch,
  component: lazyRouteComponent(
    () => loadPart(() => import('../registers/registers.screen.js')),
    'RegistersScreen',
  ),
});
const arrivalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/van-ban-den',
  validateSearch: parseArrivalSearch,
  component: lazyRouteComponent(
    () => loadPart(() => import('../arrivals/arrivals.screen.js')),
    'ArrivalsScreen',
  ),
});
const cyclesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chu-ky',
  component: lazyRouteComponent(
    () => loadPart(() => import('../cycles/cycles.screen.js')),
    'CyclesScreen',
  ),
});
const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dieu-hanh',
  validateSearch: parseBoardSearch,
  component: lazyRouteComponent(
    () => loadPart(() => import('../cycles/board/board.screen.js')),
    'BoardScreen',
  ),
});
const obligationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nghia-vu',
  validateSearch: parseObligationListSearch,
  component: lazyRouteComponent(
    () => loadPart(() => import('../obligations/obligations.screen.js')),
    'ObligationsScreen',
  ),
});
const obligationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nghia-vu/$obligationId',
  component: lazyRouteComponent(
    () => loadPart(() => import('../obligations/obligation.screen.js')),
    'ObligationScreen',
  ),
});
const notificationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/thong-bao',
  component: lazyRouteComponent(
    () => loadPart(() => import('../notifications/notifications.screen.js')),
    'NotificationsScreen',
  ),
});
const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ho-so',
  component: lazyRouteComponent(
    () => loadPart(() => import('../profile/profile.screen.js')),
    'ProfileScreen',
  ),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    tasksRoute,
    documentsRoute,
    documentRoute,
    draftRoute,
    registersRoute,
    arrivalsRoute,
    cyclesRoute,
    boardRoute,
    obligationsRoute,
    obligationRoute,
    notificationsRoute,
    profileRoute,
  ]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: RouteProblem,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
