// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Shapes;

/// <summary>A member that an object may or must have.</summary>
internal sealed record Member(string Name, Shape Shape, bool IsRequired)
{
    public static Member Must(string name, Shape shape) => new(name, shape, IsRequired: true);

    public static Member May(string name, Shape shape) => new(name, shape, IsRequired: false);
}
