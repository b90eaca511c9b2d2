// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Json;

internal sealed record RowFaultJson(int Line, string Sentence);
