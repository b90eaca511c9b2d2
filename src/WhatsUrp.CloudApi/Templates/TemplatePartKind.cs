// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Templates;

/// <summary>A part of a template.</summary>
public enum TemplatePartKind
{
    /// <summary>The header.</summary>
    Header = 0,

    /// <summary>The body, which every template has.</summary>
    Body = 1,

    /// <summary>The small print at the end.</summary>
    Footer = 2,

    /// <summary>The buttons.</summary>
    Buttons = 3,

    /// <summary>A part that is not described here; it can be read about, not written.</summary>
    Other = 4,
}
