// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Templates;

/// <summary>Where a template stands. The platform may add words.</summary>
/// <param name="Name">The platform's word, in upper case.</param>
public readonly record struct TemplateStatus(string Name)
{
    /// <summary>Gets the status of a template that may be sent.</summary>
    public static TemplateStatus Approved { get; } = new("APPROVED");

    /// <summary>Gets the status of a template that is being judged.</summary>
    public static TemplateStatus Pending { get; } = new("PENDING");

    /// <summary>Gets the status of a template that was refused.</summary>
    public static TemplateStatus Rejected { get; } = new("REJECTED");

    /// <summary>Gets the status of a template that rests for low quality.</summary>
    public static TemplateStatus Paused { get; } = new("PAUSED");

    /// <summary>Gets the status of a template that is stopped for good.</summary>
    public static TemplateStatus Disabled { get; } = new("DISABLED");

    /// <inheritdoc/>
    public override string ToString() => Name ?? "";
}
