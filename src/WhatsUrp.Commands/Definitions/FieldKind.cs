// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>The sort of a registration datum.</summary>
public enum FieldKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>The given name.</summary>
    GivenName,

    /// <summary>The surname.</summary>
    Surname,

    /// <summary>One of the line's places.</summary>
    Place,

    /// <summary>One of the field's own choices.</summary>
    Choice,

    /// <summary>A code of fixed characters and length.</summary>
    Pattern,
}
