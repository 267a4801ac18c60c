import './styles/index.css';
import { FilmApp } from './FilmApp.tsx';
import { startPage } from './start-page.tsx';

void startPage({ App: FilmApp, notes: 'none' });
