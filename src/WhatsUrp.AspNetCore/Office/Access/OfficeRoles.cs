// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Access;

/// <summary>What people of the office may do.</summary>
internal static class OfficeRoles
{
    public const string Author = "author";
    public const string Approver = "approver";
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [Author, Approver, Admin];
}
