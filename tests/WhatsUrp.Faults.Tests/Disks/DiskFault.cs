// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Faults.Tests.Disks;

/// <summary>What the disk of the database does not do any more.</summary>
public enum DiskFault
{
    /// <summary>It has no room for another byte.</summary>
    Full,

    /// <summary>The system has mounted it again without the right to write, as it does after an error.</summary>
    ReadOnly,

    /// <summary>It takes every write, and fails to keep them; what it failed to keep is lost.</summary>
    Unsyncable,
}
