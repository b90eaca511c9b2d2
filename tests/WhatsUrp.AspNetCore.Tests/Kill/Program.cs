// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.AspNetCore.Tests.Kill;
using WhatsUrp.Commands.Pipeline;

if (args is not [var database, var milliseconds])
{
    return 2;
}

var pause = TimeSpan.FromMilliseconds(int.Parse(milliseconds, CultureInfo.InvariantCulture));
await using var host = await RealHost.StartAsync(database, services => new SlowHandler(services.GetRequiredService<InboundPipeline>(), pause));
Console.WriteLine(host.Address);

// The parent kills this process; should the parent itself die, the input ends.
await Console.In.ReadToEndAsync();
return 0;
