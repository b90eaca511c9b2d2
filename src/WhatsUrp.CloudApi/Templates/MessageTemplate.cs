// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Templates;

/// <summary>A template that the platform knows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Language">The code of its language.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Category">What it is for.</param>
/// <param name="Parts">Its parts.</param>
public sealed record MessageTemplate(string Id, string Name, string Language, TemplateStatus Status, TemplateCategory Category, ValueList<TemplatePart> Parts)
{
    /// <summary>Gets how citizens receive it, such as <c>GREEN</c>; <see langword="null"/> when not known.</summary>
    public string? Quality { get; init; }

    /// <summary>Compares a message with the template.</summary>
    /// <param name="content">What is to be sent.</param>
    /// <returns>What does not fit, without personal data; <see langword="null"/> when all fits.</returns>
    public string? FindFault(TemplateContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return TemplateMatch.Fault(this, content);
    }
}
