/** The weights as text. Kept apart so that the trainer, which writes them, doesn't read them. */
export { default as weightsText } from './weights.txt?raw'
