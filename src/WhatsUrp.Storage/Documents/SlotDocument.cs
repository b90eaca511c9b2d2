// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;

namespace WhatsUrp.Storage.Documents;

/// <summary>What fills a gap of a template, as JSON: a text, or a field.</summary>
internal sealed record SlotDocument(string? Text = null, string? Field = null, string? Default = null, string? Name = null)
{
    public static SlotDocument Of(TemplateSlot slot) => slot switch
    {
        TemplateSlot.Fixed value => new(Text: value.Value, Name: slot.Name),
        TemplateSlot.Datum datum => new(Field: datum.Field.Value, Default: datum.Default, Name: slot.Name),
        _ => throw new ArgumentException("WURP0655: a template has an empty slot.", nameof(slot)),
    };

    public TemplateSlot ToSlot() => Field is null ? new TemplateSlot.Fixed(Text ?? "", Name) : new TemplateSlot.Datum(new FieldId(Field), Default, Name);
}
