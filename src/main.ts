import { mount } from 'svelte'
import App from './App.svelte'
import './app.css'
import { strings } from './strings/index.ts'

const target = document.getElementById('app')
if (!target) throw new Error('The page has no element to start in.')
document.documentElement.lang = strings.language
mount(App, { target })
