// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Json;

internal sealed record HeadroomJson(int Limit, int Reached, int Reserve, int Needed, int Available, int? Days);
