// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Reports;

/// <summary>What the office has before it.</summary>
public enum ReportKind
{
    /// <summary>A report, a question or any other message: whatever is no command.</summary>
    Message = 0,

    /// <summary>A registration that the dialogue could not finish and that a person has to complete.</summary>
    Registration = 1,

    /// <summary>A request to erase a person's data (GDPR art. 17), to be answered within a month.</summary>
    ErasureRequest = 2,
}
