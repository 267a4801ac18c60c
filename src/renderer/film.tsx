import './styles/index.css';
import { startPage } from './start-page.tsx';
import { FilmApp } from './FilmApp.tsx';

void startPage({ App: FilmApp, notes: 'none', field: null });
