// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.TestKit.Postgres;

/// <summary>Marks a class whose tests need a PostgreSQL server; see <see cref="PostgresTestFramework"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute;
