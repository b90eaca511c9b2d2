// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Reports;

/// <summary>How far the office has come with a report.</summary>
public enum ReportStatus
{
    /// <summary>Nobody has looked at it.</summary>
    New = 0,

    /// <summary>Someone has read it.</summary>
    Seen = 1,

    /// <summary>Someone is working on it.</summary>
    InProgress = 2,

    /// <summary>Answered or resolved.</summary>
    Done = 3,

    /// <summary>Not the administration's business, or not possible.</summary>
    Rejected = 4,

    /// <summary>Reported before.</summary>
    Duplicate = 5,
}
