import './styles/index.css';
import { startPage } from './start-page.tsx';
import { MiniApp } from './MiniApp.tsx';

void startPage({ App: MiniApp, notes: 'few' });
