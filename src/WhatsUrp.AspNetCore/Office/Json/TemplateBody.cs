// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;

namespace WhatsUrp.AspNetCore.Office.Json;

internal sealed record TemplateBody(string? Name, string? Language, IReadOnlyList<SlotBody>? Slots)
{
    public BroadcastTemplate ToTemplate() => new(
        Name is { Length: > 0 and <= 512 } ? Name : throw new FormatException("template.name: è un testo da 1 a 512 caratteri."),
        Language is { Length: <= 64 } ? Language : "it",
        [.. (Slots ?? []).Select(slot => slot.ToSlot())]);
}
