// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Templates;

/// <summary>A template to be judged by the platform.</summary>
/// <param name="Name">The name: at most 512 characters, <c>a-z</c>, <c>0-9</c> and <c>_</c>.</param>
/// <param name="Language">The code of the language, such as <c>it</c>.</param>
/// <param name="Category">What it is for.</param>
/// <param name="Parts">Its parts; the gaps of all are named, or all are numbered.</param>
public sealed record TemplateDraft(string Name, string Language, TemplateCategory Category, ValueList<TemplatePart> Parts)
{
    /// <summary>Gets how long a copy is worth delivering, 30 seconds to 12 hours; <see langword="null"/> for the platform's default.</summary>
    public TimeSpan? TimeToLive { get; init; }
}
