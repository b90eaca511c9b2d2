// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;

namespace WhatsUrp.Benchmarks;

/// <summary>The line that everything is measured on: that of the console sample.</summary>
internal static class SanRomano
{
    public static readonly LineId Line = new("san-romano");

    public static IConfiguration Root { get; } = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();

    public static IConfigurationSection Configuration => Root.GetSection("WhatsUrp");

    public static CompiledGrammar Grammar() => CompiledGrammar.Create(LineLoader.Load(Line, Configuration.GetSection("Lines:san-romano")).Line!);
}
