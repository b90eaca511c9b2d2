// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Subscribers;

/// <summary>A condition on persons: lists they are on, values of their fields. A closed set, compiled to parameterised queries.</summary>
/// <remarks>A person who fits several parts is one recipient. Providers accept a depth of 6 and 50 nodes.</remarks>
public abstract record Segment
{
    private Segment()
    {
    }

    /// <summary>Persons who fit every part; everybody when there is none.</summary>
    /// <param name="Parts">The parts.</param>
    public sealed record All(IReadOnlyList<Segment> Parts) : Segment;

    /// <summary>Persons who fit at least one part; nobody when there is none.</summary>
    /// <param name="Parts">The parts.</param>
    public sealed record Any(IReadOnlyList<Segment> Parts) : Segment;

    /// <summary>Persons who do not fit.</summary>
    /// <param name="Part">The part.</param>
    public sealed record Complement(Segment Part) : Segment;

    /// <summary>Persons who are on a list.</summary>
    /// <param name="Id">The list.</param>
    public sealed record OnList(ListId Id) : Segment;

    /// <summary>Persons who have one of the values in a field.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Keys">The keys of the values (<see cref="FieldValue.Key"/>).</param>
    public sealed record FieldIn(FieldId Field, IReadOnlyList<string> Keys) : Segment;
}
