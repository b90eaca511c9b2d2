-- SPDX-License-Identifier: BSD-3-Clause

-- When somebody last wrote from this address, by WhatsApp's clock: it opens the service window, and goes when the address goes.
ALTER TABLE citizen_address ADD COLUMN last_inbound_at INTEGER;
