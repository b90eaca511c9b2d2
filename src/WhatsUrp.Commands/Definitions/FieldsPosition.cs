// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>On which side of the phrase fields stand.</summary>
public enum FieldsPosition
{
    /// <summary>On either side.</summary>
    Any,

    /// <summary>After the phrase.</summary>
    After,

    /// <summary>Before the phrase.</summary>
    Before,
}
