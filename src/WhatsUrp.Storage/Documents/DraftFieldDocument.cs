// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Documents;

/// <summary>A datum of a draft as JSON.</summary>
internal sealed record DraftFieldDocument(string Field, string Value, string Key, bool Guessed)
{
    public static DraftFieldDocument Of(DraftField field) =>
        new(field.Value.Field.Value, field.Value.Value, field.Value.Key, field.Guessed);

    public DraftField ToDraftField() => new(new FieldValue(new FieldId(Field), Value, Key), Guessed);
}
