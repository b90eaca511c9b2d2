// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Json;

internal sealed record ImportJson(bool Trial, int Rows, int Imported, int Known, IReadOnlyList<RowFaultJson> Faults, IReadOnlyList<string> Ignored);
