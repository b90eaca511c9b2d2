// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Settings;

/// <summary>The endpoints of the office: section <c>WhatsUrp:Office</c>.</summary>
public sealed class OfficeOptions
{
    /// <summary>Gets or sets a value indicating whether they are there at all.</summary>
    /// <value>False by default: nothing answers.</value>
    public bool Enabled { get; set; }

    /// <summary>Gets or sets the keys by which programs and people of the office are known.</summary>
    /// <value>None by default.</value>
    public IList<OfficeKeyOptions> Keys { get; set; } = [];

    /// <summary>Gets or sets the OpenID Connect provider whose tokens are taken beside the keys.</summary>
    /// <value>None by default.</value>
    public OfficeOpenIdOptions? OpenId { get; set; }

    /// <summary>Gets or sets how large the body of a request may be, in bytes: 1 KiB to 1 MiB.</summary>
    /// <value>The default is 64 KiB.</value>
    public int MaxBodyBytes { get; set; } = 64 * 1024;

    /// <summary>Gets or sets how large a file of contacts may be, in bytes: 1 KiB to 100 MiB.</summary>
    /// <value>The default is 10 MiB.</value>
    public int MaxImportBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Gets or sets how often a caller may show a wrong key within <see cref="LockoutWindow"/>; then nothing of theirs is looked at until it is over. 1 to 1,000.</summary>
    /// <value>The default is 10.</value>
    public int MostFailures { get; set; } = 10;

    /// <summary>Gets or sets the window in which failures are counted: 1 second to 1 day.</summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan LockoutWindow { get; set; } = TimeSpan.FromMinutes(5);
}
