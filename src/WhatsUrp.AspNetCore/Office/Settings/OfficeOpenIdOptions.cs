// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Settings;

/// <summary>An OpenID Connect provider whose access tokens the office shows, and how its claims are read.</summary>
public sealed class OfficeOpenIdOptions
{
    /// <summary>Gets or sets the address of the provider, whose discovery document names its keys.</summary>
    public string Authority { get; set; } = "";

    /// <summary>Gets or sets the audience that a token must be made for.</summary>
    public string Audience { get; set; } = "";

    /// <summary>Gets or sets the claim that names the person in the audit trail.</summary>
    /// <value>The default is <c>preferred_username</c>.</value>
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>Gets or sets the claim that holds the roles.</summary>
    /// <value>The default is <c>roles</c>.</value>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Gets or sets the claim that holds the lines; <c>*</c> in it for all.</summary>
    /// <value>The default is <c>whatsurp_lines</c>.</value>
    public string LineClaim { get; set; } = "whatsurp_lines";

    /// <summary>Gets or sets what the provider calls the roles, where it calls them otherwise: its word, then <c>author</c>, <c>approver</c> or <c>admin</c>.</summary>
    /// <value>Empty by default: it uses these words.</value>
    public IDictionary<string, string> RoleNames { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
