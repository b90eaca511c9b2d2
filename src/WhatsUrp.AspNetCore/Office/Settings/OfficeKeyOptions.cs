// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Settings;

/// <summary>A key of the office. The key itself stands nowhere: its digest does.</summary>
public sealed class OfficeKeyOptions
{
    /// <summary>Gets or sets the name under which what it does is written down: a person or a program, unique.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the SHA-256 of the key, in 64 hexadecimal digits. A key is a random text of at least 128 bits, such as <c>openssl rand -base64 24</c> makes.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Gets or sets the lines that it may see; <c>*</c> for all.</summary>
    public IList<string> Lines { get; set; } = [];

    /// <summary>Gets or sets what it may do: <c>author</c> writes and submits, <c>approver</c> approves and rejects, <c>admin</c> does both, imports and exports. Each of them may look, hold and cancel.</summary>
    public IList<string> Roles { get; set; } = [];
}
