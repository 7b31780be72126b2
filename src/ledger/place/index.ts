// A door of its own: what a location means is asked at the start of every command, without loading a database.
export { isForeignAddress, isServer, placeOf } from './place.ts'
