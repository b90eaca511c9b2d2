// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Templates;

/// <summary>What a template is for, by which it is judged and billed. The platform may add words.</summary>
/// <param name="Name">The platform's word, in upper case.</param>
public readonly record struct TemplateCategory(string Name)
{
    /// <summary>Gets the category of notices that people asked for, emergency alerts of a public body among them.</summary>
    public static TemplateCategory Utility { get; } = new("UTILITY");

    /// <summary>Gets the category of invitations and offers.</summary>
    public static TemplateCategory Marketing { get; } = new("MARKETING");

    /// <summary>Gets the category of one-time codes.</summary>
    public static TemplateCategory Authentication { get; } = new("AUTHENTICATION");

    /// <inheritdoc/>
    public override string ToString() => Name ?? "";
}
