// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Replies;

/// <summary>Names a reply text. A line may replace each text in its configuration, by language.</summary>
/// <param name="Name">The key in the configuration, such as <c>Welcome</c> or <c>AskField:frazione</c>.</param>
public readonly record struct ReplyKey(string Name)
{
    /// <summary>Makes the key of a text about one field: the field's own first, then its kind's, then the general one.</summary>
    /// <param name="stem">The stem, such as <c>AskField</c>.</param>
    /// <param name="suffix">The field's id, its kind, or <c>*</c>.</param>
    /// <returns>The key.</returns>
    public static ReplyKey For(string stem, string suffix) => new($"{stem}:{suffix}");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
