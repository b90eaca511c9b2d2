// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Access;

internal static class OfficeSchemes
{
    public const string Key = "WhatsUrpOfficeKey";
    public const string Token = "WhatsUrpOfficeToken";
}
