// The facilitator's own view of the room, for every piece of the control screen.
import { useSeatedAs } from '../_client/useRoom.ts'

export const useControl = () => useSeatedAs('facilitator')
