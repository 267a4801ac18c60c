import './styles/index.css';
// Before everything that builds schemas: see isEvalOff.
import { startPage } from './start-page.tsx';
import { FilmApp } from './FilmApp.tsx';

void startPage({ App: FilmApp, notes: 'none' });
