// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using Microsoft.Extensions.Configuration;

namespace WhatsUrp.OfficeHours.Tests.Configuration;

internal static class Json
{
    public static IConfigurationRoot Root(string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();

    /// <summary>A configuration whose only content is the office hours of one line.</summary>
    public static IConfigurationSection Hours(string json) =>
        Root($$"""{ "OfficeHours": {{json}} }""").GetSection("OfficeHours");
}
